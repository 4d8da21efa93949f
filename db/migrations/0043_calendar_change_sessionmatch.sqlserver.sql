CREATE TRIGGER TR_SessionMatch_Calendar ON SessionMatch AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1;
END
