### Keeping the house running: settings, backups, upgrades, watching.

refusal-config-syntax = Unreadable settings
    .message = quitus.toml cannot be read: { $detail }
    .remedy = Mend the place named; docs/configuration.md shows every setting.

refusal-config-unknown-key = Unknown setting
    .message = “{ $key }” is no setting of quitus.toml.
    .remedy = Mend its spelling or its section, or remove it: nothing written is left aside in silence.

refusal-config-bad-value = Unreadable setting
    .message = “{ $key }” cannot be { $value }.
    .remedy = Write for instance: { $expected }.

refusal-config-missing = Missing setting
    .message = “{ $key }” is missing in quitus.toml.
    .remedy = Add for instance: { $other }.

refusal-config-either = Contrary settings
    .message = “{ $key }” does not go with { $other }.
    .remedy = Keep one of the two.

refusal-needs-https = Address without HTTPS
    .message = This needs an HTTPS address; that of this home is { $address }.
    .remedy = Give Quitus a certificate or put it behind an HTTPS proxy, then write the public address in quitus.toml: public_url = "https://…". To try, open the page as http://localhost.

refusal-backup-damaged = Damaged archive
    .message = { $what ->
        [truncated] The archive is incomplete: its end is missing.
        [changed] The archive has changed since it was written ({ $place }).
        [rows] Rows of the archive are missing or cannot be read ({ $place }).
        [tables] The archive has not the tables of the version it names ({ $place }).
        [format] The archive is in a format this program does not know ({ $place }).
       *[foreign] This file is not, or is no longer, an archive of Quitus.
    }
    .remedy = Nothing was restored. Take an older archive, or another copy of this one; “quitus restore --check FILE” says whether it is whole.

refusal-backup-newer = Archive of a newer version
    .message = The archive is at version { $found } of the schema; this program knows up to version { $known }.
    .remedy = Install the version of Quitus that wrote it, or a newer one, and try again.

refusal-backup-place-taken = The place is taken
    .message = Something is there already: { $place }.
    .remedy = Nothing is ever erased: name another file, an empty folder or an empty database.

refusal-backup-disk = The disk refused
    .message = The backup could not be written or read: { $why }.
    .remedy = Check the free space and the rights of the folder, and try again. The records were not touched.

refusal-home-unsound = Damaged database
    .message = The database itself is no longer whole: { $why }.
    .remedy = Stop Quitus, keep a copy of its folder, then restore the last good backup into an empty folder.

running-backup-made = Backup taken and read again:
running-backup-whole = Whole archive:
running-restored = Restored from:
running-last-good = Last good backup: { $day } at { $hour }
running-no-backup = No backup has been taken yet.
running-late = The expected backup was not taken.
running-upgrade = This home comes from an earlier version (schema { $from }). It was first backed up in { $path }; it is now brought up to date.

refusal-no-backup-place = No folder for backups
    .message = This server keeps no backups.
    .remedy = Give a folder in quitus.toml, section [backup], then start the server again.

operate-title = Operation
operate-version = Version
operate-engine = Database
operate-address = Public address
operate-free = Free space
operate-backups = Backups
operate-no-place = This server keeps no backups.
operate-now = Back up now
operate-table = The last backups
operate-when = When
operate-archive = Archive
operate-size = Size
operate-check = Check
operate-good = read again whole
operate-gone = no longer in the folder
operate-failed = not taken
operate-moment = { $day } at { $hour }
operate-daily = A backup is taken every day at { $hour }; the last { $kept } are kept.
operate-every = A backup is taken every { $hours } hours; the last { $kept } are kept.
operate-never = No backup is taken by itself.
operate-megabytes = { $count } MB
operate-elsewhere = Each archive holds the whole home: copy it to another machine and keep it as a secret. It is restored by “quitus restore” into an empty folder.
operate-here-only = this machine only
operate-letters = Letters waiting
