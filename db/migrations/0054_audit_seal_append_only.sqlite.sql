CREATE TRIGGER TR_AuditSeal_Update BEFORE UPDATE ON AuditSeal BEGIN SELECT RAISE(ABORT, 'Seals are never changed'); END;
CREATE TRIGGER TR_AuditSeal_Delete BEFORE DELETE ON AuditSeal BEGIN SELECT RAISE(ABORT, 'Seals are never deleted'); END;
