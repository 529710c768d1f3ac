/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import org.eclipse.osgi.util.NLS;

/** What is said about pipelines. */
final class Messages extends NLS {

	public static String aliasOfItself;
	public static String aliasOfItselfExpected;
	public static String badCharacter;
	public static String badCharacterExpected;
	public static String badData;
	public static String badDataExpected;
	public static String badFormat;
	public static String badFormatExpected;
	public static String badKey;
	public static String badKeyExpected;
	public static String badReference;
	public static String badReferenceExpected;
	public static String badSeed;
	public static String badSeedExpected;
	public static String badStepName;
	public static String badStepNameExpected;
	public static String brokenText;
	public static String colon;
	public static String colonExpected;
	public static String cycle;
	public static String cycleExpected;
	public static String dataMissing;
	public static String dataMissingExpected;
	public static String didYouMean;
	public static String duplicateExpected;
	public static String duplicateKey;
	public static String duplicateParameter;
	public static String duplicatePort;
	public static String duplicateReference;
	public static String duplicateReferenceExpected;
	public static String duplicateStep;
	public static String editFails;
	public static String empty;
	public static String emptyExpected;
	public static String emptyStep;
	public static String emptyStepExpected;
	public static String fromExpected;
	public static String fromNoMapping;
	public static String isNoStep;
	public static String isNoStepExpected;
	public static String missingInput;
	public static String missingInputExpected;
	public static String missingInputFrom;
	public static String moreProblems;
	public static String nameTaken;
	public static String noFormat;
	public static String noFormatExpected;
	public static String noInputs;
	public static String noInputsExpected;
	public static String noParameters;
	public static String noSteps;
	public static String noStepsExpected;
	public static String noUses;
	public static String noUsesExpected;
	public static String noValue;
	public static String noValueExpected;
	public static String notAPipeline;
	public static String notAText;
	public static String notATextExpected;
	public static String notUtf8;
	public static String notUtf8Expected;
	public static String nothingToEdit;
	public static String ofStep;
	public static String oneOf;
	public static String parametersFail;
	public static String parametersFailExpected;
	public static String rulesFail;
	public static String rulesHang;
	public static String selfReference;
	public static String setForm;
	public static String setFormExpected;
	public static String setProblem;
	public static String setSeed;
	public static String severalDocuments;
	public static String severalDocumentsExpected;
	public static String severalOutputs;
	public static String severalOutputsExpected;
	public static String stepNameCase;
	public static String stepsNotNamed;
	public static String sweepExpected;
	public static String sweepNoMapping;
	public static String sweepOf;
	public static String switchedOffExpected;
	public static String syntax;
	public static String syntaxContext;
	public static String syntaxExpected;
	public static String tab;
	public static String tabExpected;
	public static String tooBig;
	public static String tooDeep;
	public static String tooDeepExpected;
	public static String tooLong;
	public static String tooLongExpected;
	public static String splitSegments;
	public static String splitSegmentsExpected;
	public static String splitSegmentsFrom;
	public static String tooMany;
	public static String tooManyExpected;
	public static String tooManySteps;
	public static String tooManyStepsExpected;
	public static String tooManyValues;
	public static String tooManyValuesExpected;
	public static String unknownAlias;
	public static String unknownAliasExpected;
	public static String unknownInStep;
	public static String unknownOutput;
	public static String unknownPort;
	public static String unknownReference;
	public static String unknownReferenceExpected;
	public static String unknownSetParameter;
	public static String unknownSetStep;
	public static String unknownTag;
	public static String unknownTagExpected;
	public static String unknownTop;
	public static String unknownUses;
	public static String unknownUsesExpected;
	public static String unknownVariable;
	public static String unknownVariableExpected;
	public static String unused;
	public static String unusedExpected;
	public static String withExpected;
	public static String withNoMapping;
	public static String wrongType;
	public static String wrongTypeExpected;
	public static String wrongTypeFrom;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
