CREATE TRIGGER TR_Membership_Calendar ON Membership AFTER INSERT, UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1;
END
