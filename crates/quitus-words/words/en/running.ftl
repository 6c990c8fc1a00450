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
