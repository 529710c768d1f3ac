/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.natives.internal;

import java.io.File;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Takes a folder of this bundle's data area for the libraries. */
public final class Activator implements BundleActivator {

	@Override
	public void start(BundleContext context) {
		File area = context.getDataFile("libraries"); //$NON-NLS-1$
		if (area != null) {
			Cache.use(area.toPath());
		}
	}

	@Override
	public void stop(BundleContext context) {
		// what has been loaded stays loaded
	}
}
