
/** Native libraries: where they are once they have been taken out of the fragment of this platform. */
package org.recital.natives;
