package huiying.notify.directory.yaml;

import huiying.notify.directory.Directory;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ResourceUtils;

/** Reads the directory once, at start. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  @Bean
  Directory directory(DirectoryProperties settings) {
    var place = settings.directoryFile();
    try (var in = ResourceUtils.getURL(place).openStream()) {
      return DirectoryFile.read(in);
    } catch (IOException e) {
      throw new BadDirectory("%s cannot be read".formatted(place), e);
    } catch (BadDirectory e) {
      throw new BadDirectory("%s: %s".formatted(place, e.getMessage()), e);
    }
  }
}
