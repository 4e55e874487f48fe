/** HTTPS: one port for TLS and plain HTTP, and a certificate that changes while a node runs. */
@NullMarked
package slidersync.web.tls;

import org.jspecify.annotations.NullMarked;
