"""The stage on which journeys play: a server of their own, a browser, and the checks that hold on every page."""
