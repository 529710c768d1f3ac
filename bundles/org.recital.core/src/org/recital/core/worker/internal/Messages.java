/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import org.eclipse.osgi.util.NLS;

/** What is said of workers and their answers. */
public final class Messages extends NLS {

	public static String cancelled;
	public static String contributionExpected;
	public static String didYouMean;
	public static String diedAnswering;
	public static String diedBefore;
	public static String diedRunning;
	public static String diedSweeping;
	public static String diedTrying;
	public static String doesNotStart;
	public static String exitCode;
	public static String heapExhausted;
	public static String imageExpected;
	public static String imageStepExpected;
	public static String lastOutput;
	public static String listeningExpected;
	public static String noArgument;
	public static String noContribution;
	public static String noEntry;
	public static String noExtractor;
	public static String noGraph;
	public static String noGraphExpected;
	public static String noImage;
	public static String noLook;
	public static String noLookExpected;
	public static String noSuchIndex;
	public static String noImporter;
	public static String noListening;
	public static String noMap;
	public static String noModels;
	public static String noNumber;
	public static String noOutput;
	public static String noPerson;
	public static String noPhoto;
	public static String noSight;
	public static String noStep;
	public static String notARequest;
	public static String notListening;
	public static String notExtracting;
	public static String notOneImage;
	public static String noSuchQuestion;
	public static String oneOf;
	public static String otherProtocol;
	public static String people;
	public static String runAgain;
	public static String saidNothing;
	public static String signal;
	public static String sightExpected;
	public static String tooSlow;

	static {
		NLS.initializeMessages("org.recital.core.worker.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
