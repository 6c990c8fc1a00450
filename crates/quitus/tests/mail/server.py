"""A mail server for the tests: takes letters on loopback, refuses, defers, slows down or hangs as a file of rules says.

server.py PORT LOG RULES: PORT 0 lets the system choose. Writes `ready PORT` on standard output, and one JSON line in LOG
for each letter it took: recipient, Message-ID, subject, names of the attachments. RULES is read again for each word.
"""
import asyncio
import email
import email.policy
import json
import os
import sys

from aiosmtpd.smtp import SMTP

PORT, LOG, RULES = int(sys.argv[1]), sys.argv[2], sys.argv[3]


def rules():
    try:
        with open(RULES) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        told = rules()
        if address in told.get("refuse", []):
            return "550 5.1.1 no such mailbox"
        if address in told.get("defer", []):
            return "451 4.7.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        told = rules()
        await asyncio.sleep(told.get("slow_ms", 0) / 1000)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        for to in envelope.rcpt_tos:
            line = {
                "to": to,
                "message_id": message["Message-ID"],
                "subject": message["Subject"],
                "from": message["From"],
                "reply_to": message["Reply-To"],
                "attachments": [part.get_filename() for part in message.iter_attachments()],
                "text": message.get_body(("plain",)).get_content(),
            }
            with open(LOG, "a") as log:
                log.write(json.dumps(line) + "\n")
                log.flush()
                os.fsync(log.fileno())
        # Taken, and the answer never comes: what a line that breaks at the worst moment looks like.
        if any(to in told.get("hang", []) for to in envelope.rcpt_tos):
            await asyncio.sleep(3600)
        return "250 2.0.0 OK queued"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), enable_SMTPUTF8=True), "127.0.0.1", PORT)
    print("ready", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
