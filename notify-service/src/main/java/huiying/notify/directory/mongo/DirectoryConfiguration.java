package huiying.notify.directory.mongo;

import huiying.notify.directory.Author;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.ChangeDirectory;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.LatestDirectory;
import huiying.notify.directory.csv.CsvFolder;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Gives the directory out only once it has a version. What is there is never overwritten: the
 * folder of the first start is not looked at again.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryConfiguration.class);

  @Bean
  DirectoryVersions directoryVersions(
      MongoOperations mongo, DirectoryProperties settings, InstantSource time) {
    var versions = new MongoDirectoryVersions(mongo);
    if (versions.history(1).isEmpty()) {
      fill(versions, settings, time);
    }
    return versions;
  }

  private static void fill(
      DirectoryVersions versions, DirectoryProperties settings, InstantSource time) {
    var district = CsvFolder.read(settings.firstFrom());
    var author = new Author("system", Cause.FIRST_START, settings.firstFrom());
    var added = versions.add(DirectoryVersion.first(district, author, time.instant()));
    if (added && settings.isSample()) { // otherwise another instance was first
      LOG.warn(
          "The directory is a made-up sample: nobody real will be told. Import your own, or set"
              + " huiying.notify.directory.first-from before the first start");
    }
  }

  @Bean
  DirectoryBook directoryBook(DirectoryVersions versions, InstantSource time) {
    return new LatestDirectory(versions, time);
  }

  @Bean
  ChangeDirectory changeDirectory(DirectoryVersions versions, InstantSource time) {
    return new ChangeDirectory(versions, time);
  }
}
