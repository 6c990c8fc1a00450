### What surrounds each page.

state-held = held
state-to-do = to do
state-due-soon = due soon
state-overdue = overdue
state-refused = refused
state-unknown = not known

severity-error = Error
severity-warning = Warning
severity-note = Note
