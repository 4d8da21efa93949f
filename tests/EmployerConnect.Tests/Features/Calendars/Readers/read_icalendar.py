"""Expands a feed with python3-icalendar and python3-recurring-ical-events; a line for each meeting, times in UTC."""
import datetime
import sys

import icalendar
import recurring_ical_events


def instant(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.strftime("%Y-%m-%d")


with open(sys.argv[1], "rb") as feed:
    calendar = icalendar.Calendar.from_ical(feed.read())
for event in recurring_ical_events.of(calendar).between(datetime.date(2026, 1, 1), datetime.date(2029, 1, 1)):
    print("|".join([instant(event["DTSTART"].dt), instant(event["DTEND"].dt), str(event["SUMMARY"]), str(event.get("STATUS", ""))]))
