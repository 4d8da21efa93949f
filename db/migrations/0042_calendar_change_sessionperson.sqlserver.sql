CREATE TRIGGER TR_SessionPerson_Calendar ON SessionPerson AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1;
END
