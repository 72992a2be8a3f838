"""Pages that stand alone, on every screen and in both languages."""

from stage.stage import Stage
from stage.visitor import SCREENS, LANGUAGES

#: Pages that need no sign-in and no number.
PUBLIC = ["/", "/design", "/sign-in"]


def every_public_page_reads_well_on_every_screen_in_both_languages(stage: Stage):
    for language in LANGUAGES:
        for screen in SCREENS:
            with stage.visitor(screen, language) as visitor:
                for path in PUBLIC:
                    visitor.open(path)


def every_public_page_works_without_script_and_in_large_type(stage: Stage):
    with stage.visitor("small phone", script=False) as visitor:
        for path in PUBLIC:
            visitor.open(f"{path}?size=large")


def every_public_page_is_light(stage: Stage):
    for path in PUBLIC:
        with stage.visitor("phone") as visitor:
            visitor.open(path)
            assert visitor.transferred < 100_000, f"{path} took {visitor.transferred} bytes"


def an_address_that_does_not_exist_says_so_on_a_page(stage: Stage):
    for language in LANGUAGES:
        with stage.visitor("phone", language) as visitor:
            visitor.open("/no-such-page", status=404)
