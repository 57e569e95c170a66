package huiying.notify.directory.web;

import huiying.kit.web.WebKitAutoConfiguration;
import huiying.notify.directory.ChangeDirectory;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.InMemoryDirectoryVersions;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The use case on versions in memory, at a standing time. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
class InMemoryDirectory {
  @Bean
  InstantSource time() {
    return InstantSource.fixed(Instant.parse("2026-03-16T02:00:00Z"));
  }

  @Bean
  InMemoryDirectoryVersions versions() {
    return new InMemoryDirectoryVersions();
  }

  @Bean
  ChangeDirectory changeDirectory(DirectoryVersions versions, InstantSource time) {
    return new ChangeDirectory(versions, time);
  }
}
