-- A session shows the two sides of each match that it serves.
CREATE TRIGGER TR_SessionMatch_CalendarInsert AFTER INSERT ON SessionMatch BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionMatch_CalendarUpdate AFTER UPDATE ON SessionMatch BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_SessionMatch_CalendarDelete AFTER DELETE ON SessionMatch BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
