/** A delivery status notification (RFC 3464) as mail servers write them. */
export const dsn = (given: {
  readonly messageId: string
  readonly to?: string
  readonly status?: string
  readonly action?: string
  readonly words?: string
  readonly original?: string
}): string => {
  const {
    messageId,
    to = 'priya.anand@westmarch.example',
    status = '5.1.1',
    action = 'failed',
    words = `smtp; 550 ${status} <${to}>: Recipient\n    address rejected: User unknown`,
    original = 'message/rfc822',
  } = given
  return `Return-Path: <>
From: MAILER-DAEMON@mx.force.example (Mail Delivery System)
To: register@westmarch.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="part.of/mx"

This is a MIME-encapsulated message.

--part.of/mx
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--part.of/mx
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.force.example
Arrival-Date: Mon, 30 Mar 2026 08:00:01 +0000 (GMT)

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: ${words}

--part.of/mx
Content-Type: ${original}

Received: from mx
Message-ID: ${messageId}
From: register@westmarch.example
Subject: C-0001 is overdue

Dear Priya

--part.of/mx--
`.replaceAll('\n', '\r\n')
}

/** What a mail program sends while its owner is away. */
export const outOfOffice = `From: Priya Anand <priya.anand@westmarch.example>
To: register@westmarch.example
Subject: Automatic reply: C-0001 is overdue
Auto-Submitted: auto-replied
In-Reply-To: <m@westmarch.example>
Content-Type: text/plain

I am away until Monday.
`
