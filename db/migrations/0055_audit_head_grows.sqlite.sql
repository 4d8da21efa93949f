CREATE TRIGGER TR_AuditHead_Update BEFORE UPDATE ON AuditHead WHEN NEW.Position <= OLD.Position BEGIN SELECT RAISE(ABORT, 'The chain only grows'); END;
CREATE TRIGGER TR_AuditHead_Delete BEFORE DELETE ON AuditHead BEGIN SELECT RAISE(ABORT, 'The chain has one end'); END;
