CREATE TRIGGER TR_Organisation_Calendar ON Organisation AFTER UPDATE AS
BEGIN
    SET NOCOUNT ON;
    IF NOT UPDATE(Name) RETURN;
    UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1;
END
