"""The day as the service counts it, wherever the tests run."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """Today in China: between 16:00 and 24:00 UTC that is already tomorrow elsewhere."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).date()
