CREATE TRIGGER TR_AuditEntry_Update BEFORE UPDATE ON AuditEntry BEGIN SELECT RAISE(ABORT, 'Audit entries are never changed'); END;
CREATE TRIGGER TR_AuditEntry_Delete BEFORE DELETE ON AuditEntry BEGIN SELECT RAISE(ABORT, 'Audit entries are never deleted'); END;
