/** Everything on one machine: starts all processes, watches over them, stops them. */
@NullMarked
package huiying.standalone;

import org.jspecify.annotations.NullMarked;
