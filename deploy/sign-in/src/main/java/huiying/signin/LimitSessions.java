package huiying.signin;

import org.apache.catalina.session.ManagerBase;
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
      if (context.getManager() instanceof ManagerBase sessions) {
        sessions.setMaxActiveSessions(settings.mostSessions());
      }
    });
  }
}
