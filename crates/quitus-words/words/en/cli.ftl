### What the command line says.

cli-our-fault = Quitus failed
cli-home-made = Home ready:
cli-case-loaded = Case loaded:
cli-rule-valid = Held
cli-rule-held = ✓ held on that day
cli-rule-not-held = ? not known on that day
cli-rule-last-read = Last read
cli-act-roll = In office · present · proxies · votes
cli-act-force = In force from
cli-unknown = not known
cli-no-finding = no finding
cli-character-replaced = Character replaced, no font draws it:
cli-other-engine = File served as it was kept: another version of the engine made it.
cli-sitting-roll = In office · quorum · present · proxies given
cli-listening = Quitus listens on
cli-demo-ready = Demonstration ready:
cli-verdict-adopted = Adopted
cli-verdict-rejected = Rejected
cli-verdict-not_adopted = Not adopted
cli-sitting-planned = planned
cli-sitting-convened = convened
cli-sitting-held = held
cli-sitting-no_quorum = without quorum
cli-sitting-cancelled = cancelled
cli-convened = Convocations sent (letters · papers):
cli-outbox-sent = Outbox (sent · to try again · given up · uncertain):
