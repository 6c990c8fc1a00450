### The site: its sections, and what could not be answered.

site-year = The year
site-assemblies = Assemblies
site-sittings = Sittings
site-acts = Acts
site-programmes = Programmes
site-rules = Rules
site-today = Today
site-deadlines = Deadlines
site-decisions = Decisions
site-fulfilment = Fulfilment
site-copies = Copies to councillors
site-back-home = Back to the home page

site-faults = { $count ->
    [one] One thing to put right
   *[other] { $count } things to put right
}

site-refused = Request refused
    .message = This request could not be followed.
    .remedy = Read each reason below, put it right and try again.
site-nowhere = There is no such page
    .message = No page stands at this address; it may have been copied wrongly.
    .remedy = Check the address, or go back to the home page and search for the act by its number.
site-unreadable = Request not readable
    .message = The address or the form that was received cannot be read.
    .remedy = Go back to the page before, check what was entered and try again.
site-not-this-way = This page is read in another way
    .message = This address does not answer that kind of request.
    .remedy = Open the page from a link of the site, then use the button it offers.
site-too-large = Too much was sent
    .message = What was sent is larger than may be received.
    .remedy = Send less and try again.
site-keeper-only = For those who keep the register
    .message = Findings and drafts are not public.
    .remedy = Read this page from the machine on which Quitus is installed, or ask the clerk of the assemblies.
site-fault = A fault of ours
    .message = Quitus could not make this page. Nothing was changed or lost.
    .remedy = Try again in a moment; if the fault comes back, tell whoever runs Quitus: its log keeps the trace.
