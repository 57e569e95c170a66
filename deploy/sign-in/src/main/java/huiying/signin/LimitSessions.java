package huiying.signin;

import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Everybody who looks at the page has a session, which costs memory before anybody signs in. */
@Component
class LimitSessions implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final SignInProperties settings;

  LimitSessions(SignInProperties settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(context -> {
      var sessions = new StandardManager();
      sessions.setMaxActiveSessions(settings.mostSessions());
      sessions.setPathname(null); // they end with the process
      context.setManager(sessions);
    });
  }
}
