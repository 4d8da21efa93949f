CREATE TRIGGER TR_AuditHead_Grows ON AuditHead AFTER UPDATE, DELETE AS
BEGIN
    IF NOT EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM inserted i JOIN deleted d ON d.Id = i.Id WHERE i.Position <= d.Position)
    BEGIN
        THROW 51003, 'The chain only grows', 1;
    END;
END
