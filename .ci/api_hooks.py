"""What the judge of the API does not know of itself: how a PDF travels."""

import schemathesis


@schemathesis.serializer("application/pdf")
def sent(context, value):
    """Any bytes: most are no PDF, and are to be refused."""
    return value if isinstance(value, bytes) else str(value).encode()


@schemathesis.deserializer("application/pdf")
def received(context, response):
    """An answer of that kind opens as one."""
    if not response.content.startswith(b"%PDF-"):
        raise ValueError("application/pdf that is no PDF")
    return response.content.decode("latin-1")
