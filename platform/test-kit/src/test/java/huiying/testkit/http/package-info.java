@NullMarked
package huiying.testkit.http;

import org.jspecify.annotations.NullMarked;
