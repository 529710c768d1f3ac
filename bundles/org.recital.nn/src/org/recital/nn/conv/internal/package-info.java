/** Not API: how convolutional networks are built, trained and run. */
package org.recital.nn.conv.internal;
