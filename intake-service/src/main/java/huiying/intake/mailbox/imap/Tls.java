package huiying.intake.mailbox.imap;

/** How the connection to a mail server is kept from being read by others. */
enum Tls {
  /** Not at all: for a server in the same machine, and for tests. */
  NONE(143),
  /** Begun in the open; without encryption no password is sent. */
  STARTTLS(143),
  /** From the first byte. */
  TLS(993);

  private final int port;

  Tls(int port) {
    this.port = port;
  }

  /** Where such servers usually listen. */
  int port() {
    return port;
  }
}
