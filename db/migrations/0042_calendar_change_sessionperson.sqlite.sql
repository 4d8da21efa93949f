-- Who takes part decides whose feed shows a session.
CREATE TRIGGER TR_SessionPerson_CalendarInsert AFTER INSERT ON SessionPerson BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionPerson_CalendarUpdate AFTER UPDATE ON SessionPerson BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionPerson_CalendarDelete AFTER DELETE ON SessionPerson BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
