"""Figures that an analyst puts together: cross tables, and the files behind their numbers."""

import time

from stage.officer import move, sign_in
from stage.stage import Stage

TABLE = "/staff/figures/table?rows=category&columns=nature"


def what_was_entered_wrongly_is_corrected_and_counts_where_it_belongs(stage: Stage):
    number, _ = stage.file_complaint()
    with stage.visitor("desktop") as officer:
        sign_in(officer, stage.server.accounts["officer"], to=f"/staff/cases/{number}")
        move(officer, "correct", category="medical", nature="measurement", text="登记的时候选错了")
        officer.sees("已经更正")
        officer.sees("更正登记")
    with stage.visitor("desktop") as analyst:
        sign_in(analyst, stage.server.accounts["analyst"], to="/staff/figures/table")
        cell = analyst.page.locator("a[href*='category=medical'][href*='nature=measurement']")
        for _ in range(20):
            analyst.open(TABLE)
            if cell.count():
                break
            time.sleep(0.5)
        analyst.sees("医药")
        analyst.submit(cell.first)
        analyst.sees(number)


def cross_tables_read_well_on_a_phone_and_in_english(stage: Stage):
    with stage.visitor("phone", "en") as analyst:
        sign_in(analyst, stage.server.accounts["analyst"], to=TABLE)
        analyst.sees("Cross tables")
        analyst.open("/staff/figures/table?rows=division&columns=month&measure=inTime")
        analyst.open("/staff/figures/table?rows=nature&columns=&measure=medianDays")
        analyst.sees("Median days")
