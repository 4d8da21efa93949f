-- What the check calculator knows: a row for each rule, with its source and the days between which it holds. A row is
-- never changed: a new version of it is added, and the highest version of a code counts.
CREATE TABLE CheckRule (
    Code nvarchar(40) NOT NULL,
    Version int NOT NULL,
    -- Where it stands on the page that shows the rules.
    Position int NOT NULL,
    Activities int NOT NULL,
    Supervisions int NOT NULL,
    Frequencies int NOT NULL,
    Places int NOT NULL,
    Ages int NOT NULL,
    -- 0 nothing, 1 a supervised visitor, 2 enhanced DBS, 3 enhanced DBS with barred list.
    Level int NOT NULL,
    -- The most that the law lets anybody ask for in these circumstances.
    MostLevel int NOT NULL,
    -- 1 risk assessment, 2 employers' liability insurance.
    Documents int NOT NULL,
    Reason nvarchar(600) NOT NULL,
    Source nvarchar(400) NOT NULL,
    HoldsFrom date NULL,
    HoldsUntil date NULL,
    CONSTRAINT PK_CheckRule PRIMARY KEY (Code, Version),
    CONSTRAINT CK_CheckRule_Levels CHECK (Level BETWEEN 0 AND 3 AND MostLevel BETWEEN 0 AND 3 AND (MostLevel >= Level OR Level = 1)),
    CONSTRAINT CK_CheckRule_Masks CHECK (Activities BETWEEN 1 AND 4095 AND Supervisions BETWEEN 1 AND 3 AND Frequencies BETWEEN 1 AND 15 AND Places BETWEEN 1 AND 7 AND Ages BETWEEN 1 AND 3 AND Documents BETWEEN 0 AND 3),
    CONSTRAINT CK_CheckRule_Dates CHECK (HoldsUntil IS NULL OR HoldsFrom IS NULL OR HoldsUntil >= HoldsFrom)
);

INSERT INTO CheckRule (Code, Version, Position, Activities, Supervisions, Frequencies, Places, Ages, Level, MostLevel, Documents, Reason, Source, HoldsFrom, HoldsUntil) VALUES
('visitor', 1, 10, 4095, 1, 3, 5, 3, 1, 0, 0,
 'On no more than three days in any 30, and school staff stay throughout: a supervised visitor. The school signs them in and stays with them; it must not ask for a DBS check.',
 'Keeping children safe in education, part three (Department for Education): visitors and volunteers', '2012-09-10', NULL),
('supervised-regular', 1, 20, 4095, 1, 12, 5, 3, 1, 2, 0,
 'On more than three days in any 30, or overnight, but supervised throughout: not regulated activity, so a barred-list check may not be asked for. The school''s written risk assessment decides whether to ask for an enhanced DBS check without it.',
 'Safeguarding Vulnerable Groups Act 2006, schedule 4, as amended by the Protection of Freedoms Act 2012; Keeping children safe in education, part three', '2012-09-10', '2026-08-31'),
('supervised-regular-2026', 1, 30, 4095, 1, 12, 5, 3, 3, 3, 0,
 'On more than three days in any 30, or overnight: regulated activity, supervised or not, since the supervision exemption was taken away. An enhanced DBS check with the children''s barred list is needed.',
 'Crime and Policing Act 2026; Department for Education guidance "Regulated activity: removal of the supervision exemption", in force from 1 September 2026', '2026-09-01', NULL),
('unsupervised-occasional', 1, 40, 4095, 2, 3, 5, 3, 2, 2, 0,
 'Left alone with pupils, even once: nobody without a check may be. Too rare to be regulated activity, so an enhanced DBS check, and no barred-list check may be asked for.',
 'Keeping children safe in education, part three: no volunteer on whom no checks have been obtained is left unsupervised', '2012-09-10', NULL),
('unsupervised-regular', 1, 50, 4095, 2, 12, 5, 3, 3, 3, 0,
 'Left alone with pupils on more than three days in any 30, or overnight: regulated activity. An enhanced DBS check with the children''s barred list is needed.',
 'Safeguarding Vulnerable Groups Act 2006, schedule 4; Keeping children safe in education, part three', '2012-09-10', NULL),
('mentoring', 1, 60, 8, 3, 15, 7, 3, 2, 2, 0,
 'A mentor meets the same pupils again and again, so mentoring programmes ask for an enhanced DBS check as their policy.',
 'Policy of the mentoring programmes, not law', NULL, NULL),
('workplace', 1, 70, 4095, 3, 15, 2, 3, 0, 0, 3,
 'At the workplace the employer is mainly responsible: its risk assessment and its employers'' liability insurance are seen first, once for each employer. No DBS check is asked for because of the visit alone.',
 'Management of Health and Safety at Work Regulations 1999, regulation 19; Employers'' Liability (Compulsory Insurance) Act 1969; Keeping children safe in education, part three: work experience', '2012-09-10', NULL),
('workplace-under-16', 1, 80, 4095, 2, 12, 2, 1, 3, 3, 0,
 'Somebody at the workplace supervises pupils under 16 alone, on more than three days in any 30 or overnight: regulated activity, so an enhanced DBS check with the children''s barred list may be asked for and is needed.',
 'Safeguarding Vulnerable Groups Act 2006, schedule 4; Keeping children safe in education, part three: work experience', '2012-09-10', NULL),
('workplace-under-16-2026', 1, 90, 4095, 1, 12, 2, 1, 3, 3, 0,
 'Somebody at the workplace teaches or supervises pupils under 16 on more than three days in any 30 or overnight: regulated activity, supervised or not. An enhanced DBS check with the children''s barred list is needed. The published guidance speaks of schools and colleges; that it reaches workplaces in the same way is this site''s reading.',
 'Crime and Policing Act 2026, in force from 1 September 2026', '2026-09-01', NULL),
('workplace-16-and-over', 1, 100, 4095, 3, 15, 2, 2, 0, 0, 0,
 'For staff who supervise pupils aged 16 and over on work experience a barred-list check may not be asked for, however often they do it.',
 'Keeping children safe in education, part three: work experience', '2012-09-10', NULL);

-- How an offer's volunteers meet the pupils: 1 supervised, 2 unsupervised; 1 once, 2 up to three days in any 30, 4 more often, 8 overnight.
ALTER TABLE Offer ADD Supervision int NOT NULL CONSTRAINT DF_Offer_Supervision DEFAULT 1 CONSTRAINT CK_Offer_Supervision CHECK (Supervision IN (1, 2));
ALTER TABLE Offer ADD Frequency int NOT NULL CONSTRAINT DF_Offer_Frequency DEFAULT 1 CONSTRAINT CK_Offer_Frequency CHECK (Frequency IN (1, 2, 4, 8));

-- Worked out by the calculator when the session is booked or moved; who comes must be cleared for it (0051).
ALTER TABLE Session ADD ClearanceNeeded int NOT NULL CONSTRAINT DF_Session_ClearanceNeeded DEFAULT 0 CONSTRAINT CK_Session_ClearanceNeeded CHECK (ClearanceNeeded BETWEEN 0 AND 2);
