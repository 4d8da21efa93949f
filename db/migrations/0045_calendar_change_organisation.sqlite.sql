-- Sessions show the names of both sides.
CREATE TRIGGER TR_Organisation_CalendarUpdate AFTER UPDATE OF Name ON Organisation WHEN OLD.Name <> NEW.Name BEGIN UPDATE CalendarChange SET Number = Number + 1 WHERE Id = 1; END;
