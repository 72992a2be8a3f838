"""What an officer does at the desk: signing in, opening a file, making a move."""

from .visitor import Visitor


def sign_in(visitor: Visitor, account: tuple[str, str], to: str = "/staff/cases") -> None:
    """Signs in with name and password, and arrives at an address of the desk."""
    name, password = account
    visitor.open(f"/sign-in?next={to}")
    visitor.page.locator("#name").fill(name)
    visitor.page.locator("#password").fill(password)
    visitor.submit(visitor.page.locator("main form button"))


def move(visitor: Visitor, name: str, **values: str) -> None:
    """Opens the form of a move from the file, fills it in by the names of its fields and sends it."""
    visitor.submit(visitor.page.locator(f".moves a[href$='/{name}']"))
    for field, value in values.items():
        control = visitor.page.locator(f"main [name='{field}']").first
        if control.get_attribute("type") in ("radio", "checkbox"):
            visitor.page.locator(f"main [name='{field}'][value='{value}']").check()
        elif control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)
    visitor.submit(visitor.page.locator("main form[method=post] button").last)
