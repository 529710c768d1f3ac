/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.networks.internal;

import org.eclipse.osgi.util.NLS;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String brokenImages;
	public static String done;
	public static String emptyImage;
	public static String greyInput;
	public static String greyInputExpected;
	public static String imageExpected;
	public static String inputShape;
	public static String inputShapeExpected;
	public static String inputs;
	public static String inputsExpected;
	public static String nearest;
	public static String noArchitecture;
	public static String noArchitectureExpected;
	public static String noBatch;
	public static String noBatchExpected;
	public static String noFile;
	public static String noFileExpected;
	public static String noImages;
	public static String noImagesExpected;
	public static String noLayer;
	public static String noLayerExpected;
	public static String noNetwork;
	public static String noNetworkExpected;
	public static String notFinite;
	public static String notFiniteExpected;
	public static String note;
	public static String tooMany;
	public static String tooWide;
	public static String tooWideExpected;
	public static String unknownFamily;
	public static String unknownFamilyExpected;

	static {
		NLS.initializeMessages("org.recital.vision.networks.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
