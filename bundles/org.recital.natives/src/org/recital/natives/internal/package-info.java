
/** How native libraries get out of their fragments. */
package org.recital.natives.internal;
