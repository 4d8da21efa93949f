// Expands a feed with ical.js; a line for each meeting, times in UTC.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const from = ICAL.Time.fromString("2026-01-01T00:00:00Z");
const to = ICAL.Time.fromString("2029-01-01T00:00:00Z");
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
const masters = new Map(events.filter((event) => !event.isRecurrenceException()).map((event) => [event.uid, event]));
for (const event of events.filter((event) => event.isRecurrenceException())) {
  masters.get(event.uid)?.relateException(event);
}

const instant = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000", ""));
const line = (event, start, end) => console.log([instant(start), instant(end), event.summary, event.component.getFirstPropertyValue("status") ?? ""].join("|"));
for (const event of masters.values()) {
  if (!event.isRecurring()) {
    line(event, event.startDate, event.endDate);
    continue;
  }

  const times = event.iterator();
  for (let next = times.next(); next && next.compare(to) < 0; next = times.next()) {
    const meeting = event.getOccurrenceDetails(next);
    if (meeting.endDate.compare(from) > 0) {
      line(meeting.item, meeting.startDate, meeting.endDate);
    }
  }
}
