### Kept files.

document-none = No document of this act was made yet. Those who keep the registers make it with "quitus act extract"; it is then read here.
document-kind-extract = Extract of the register
document-kind-convocation = Convocation
document-kind-agenda = Agenda and notes
document-kind-attendance-sheet = Attendance sheet
document-kind-paper-list = List of papers to post
document-kind-deliberation-list = List of deliberations
document-kind-minutes = Minutes
document-kind-register-sheet = Register sheet
document-kind-closing-sheet = Closing sheet
document-kind-delegated-decision = Decision by delegation
document-kind-bureau-report = Report of the bureau’s work
document-kind-register-year = Register of the year
document-state-as_made = as made
document-state-as_signed = as signed
document-state-with_receipt = with the receipt
document-pages = { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
document-superseded = superseded by a later document
document-other-engine = Made by another version of the engine: the bytes served are those that were kept.
document-vouched = Scan of the page signed by hand.
