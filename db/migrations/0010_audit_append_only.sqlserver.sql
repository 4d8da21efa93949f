CREATE TRIGGER TR_AuditEntry_AppendOnly ON AuditEntry INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 51000, 'Audit entries are never changed or deleted', 1;
END
