# Accounts, roles and rights.

account-role-administrator = administrator
account-role-clerk = clerk
account-role-service_author = author in a service
account-role-grant_officer = grant officer
account-role-finance_officer = finance officer
account-role-member = member
account-role-partner = partner
account-role-auditor = auditor

account-right-read_findings = read findings
account-right-read_papers = read papers that are not public
account-right-write_drafts = write drafts
account-right-review_drafts = review drafts
account-right-prepare_sittings = prepare sittings and convene
account-right-record_sittings = record sittings and keep the register
account-right-keep_deadlines = keep deadlines
account-right-manage_people = manage members and assemblies
account-right-configure = set the authority up
account-right-manage_accounts = manage accounts
account-right-read_journal = read the journal
account-right-answer_notices = answer notices
account-right-operate_home = operate the home
