-- What feeds show has changed (one trigger a file: SQL Server wants each alone).
CREATE TRIGGER TR_Session_CalendarInsert AFTER INSERT ON Session BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_Session_CalendarUpdate AFTER UPDATE ON Session BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_Session_CalendarDelete AFTER DELETE ON Session BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
