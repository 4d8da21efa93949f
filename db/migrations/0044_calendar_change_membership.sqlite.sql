-- Who belongs where decides which sessions a person's feed still shows.
CREATE TRIGGER TR_Membership_CalendarInsert AFTER INSERT ON Membership BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_Membership_CalendarUpdate AFTER UPDATE ON Membership BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
CREATE TRIGGER TR_Membership_CalendarDelete AFTER DELETE ON Membership BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
