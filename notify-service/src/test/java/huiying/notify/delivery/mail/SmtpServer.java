package huiying.notify.delivery.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** A real mail server on this machine that can be told to misbehave. */
final class SmtpServer implements AutoCloseable {
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<Boolean> encrypted = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  private volatile Manner manner = Manner.WELL;

  /** How it answers. */
  enum Manner {
    WELL,
    REFUSES_SENDER,
    REFUSES_ADDRESS,
    REFUSES_BY_POLICY,
    WANTS_SIGN_IN,
    GREYLISTS,
    REFUSES_DATA,
    IS_FULL,
    HANGS_IN_DATA,
    HANGS_UP
  }

  private SmtpServer(@Nullable SSLContext tls, boolean signIn) {
    var builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Handler::new);
    if (tls != null) {
      builder.enableTLS().requireTLS().startTlsSocketFactory(socket -> startTls(tls, socket));
    }
    if (signIn) {
      builder
          .requireAuth()
          .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(SmtpServer::signIn));
    }
    server = builder.build();
    server.start();
  }

  static SmtpServer plain() {
    return new SmtpServer(null, false);
  }

  static SmtpServer withStartTls(SSLContext tls) {
    return new SmtpServer(tls, false);
  }

  /** Takes the user huiying with the password secret. */
  static SmtpServer withSignIn() {
    return new SmtpServer(null, true);
  }

  private static void signIn(String user, String password, MessageContext context)
      throws LoginFailedException {
    if (!user.equals("huiying") || !password.equals("secret")) {
      throw new LoginFailedException("535 no");
    }
  }

  private static SSLSocket startTls(SSLContext tls, Socket socket) throws IOException {
    SSLSocketFactory factory = tls.getSocketFactory();
    var encrypted =
        (SSLSocket)
            factory.createSocket(
                socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
    encrypted.setUseClientMode(false);
    return encrypted;
  }

  int port() {
    return server.getPortAllocated();
  }

  void behave(Manner next) {
    manner = next;
  }

  /** Mails in whole. */
  List<String> taken() {
    return taken;
  }

  List<Boolean> encrypted() {
    return encrypted;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop();
  }

  private final class Handler implements MessageHandler {
    private final MessageContext context;

    Handler(MessageContext context) {
      this.context = context;
    }

    @Override
    public void from(String from) throws RejectException {
      if (manner == Manner.REFUSES_SENDER) {
        throw new RejectException(550, "5.1.8 who is that");
      }
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      switch (manner) {
        case REFUSES_ADDRESS -> throw new RejectException(550, "5.1.1 <" + recipient + "> unknown");
        case REFUSES_BY_POLICY -> throw new RejectException(550, "5.7.1 relaying denied");
        case WANTS_SIGN_IN -> throw new RejectException(530, "5.7.0 sign in first");
        case GREYLISTS -> throw new RejectException(451, "4.7.1 come back later");
        default -> {}
      }
    }

    @Override
    public @Nullable String data(InputStream data) throws IOException, RejectException {
      var mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
      switch (manner) {
        case REFUSES_DATA -> throw new RejectException(554, "5.6.0 do not like it");
        case IS_FULL -> throw new RejectException(452, "4.3.1 no room");
        case HANGS_IN_DATA -> hang();
        case HANGS_UP -> throw new DropConnectionException("bye");
        default -> taken.add(mail);
      }
      encrypted.add(context instanceof Session session && session.isTLSStarted());
      return null;
    }

    private void hang() {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void done() {}
  }
}
