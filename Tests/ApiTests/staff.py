"""A person of the demonstration's staff at the pages: signs in, fills in forms. Standard library only."""

import http.cookiejar
import re
import urllib.parse
import urllib.request

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


class Visitor:
    """Somebody with a browser's cookies, who reads pages and fills in forms."""

    def __init__(self, address: str):
        self.address = address
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def get(self, path: str) -> str:
        with self.opener.open(self.address + path, timeout=20) as answer:
            return answer.read().decode()

    def post(self, path: str, values: dict[str, str] | list[tuple[str, str]], form: str) -> str:
        """Fills in the form of a page and sends it; the page that follows."""
        hidden = dict(HIDDEN.findall(self.get(form)))
        pairs = list(values.items()) if isinstance(values, dict) else values
        named = {name for name, _ in pairs}
        pairs += [(name, value) for name, value in hidden.items() if name not in named]
        data = urllib.parse.urlencode(pairs).encode()
        with self.opener.open(self.address + path, data, timeout=20) as answer:
            return answer.read().decode()


class Staff(Visitor):
    """One signed-in person of the staff."""

    def __init__(self, address: str, name: str, password: str):
        super().__init__(address)
        self.post("/sign-in", {"name": name, "password": password}, form="/sign-in?next=/staff/account")


def make_key(address: str, accounts: dict[str, tuple[str, str]], owner: str, scopes: list[str], ends: str) -> str:
    """Has the system administrator make a key for which `owner` answers; the key, as the page shows it once."""
    administrator = Staff(address, *accounts["system"])
    values = [("name", "client"), ("owner", owner), ("ends", ends)] + [("scopes", scope) for scope in scopes]
    page = administrator.post("/staff/keys/new", values, form="/staff/keys/new")
    found = re.search(r'id="key">(xb_[^<]+)<', page)
    if found is None:
        raise RuntimeError("the page showed no key")
    return found[1]
