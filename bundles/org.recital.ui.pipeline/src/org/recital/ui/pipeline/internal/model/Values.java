/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterInfo.Kind;

/** Values of parameters as a person reads and writes them. */
public final class Values {

    private Values() {
    }

    /** A value as it stands in a field of a form. */
    public static String text(Object value) {
        return switch (value) {
        case null -> "";
        case List<?> l -> l.stream().map(Values::text).collect(Collectors.joining(", "));
        case Map<?, ?> m -> m.entrySet().stream().map(e -> e.getKey() + "=" + text(e.getValue())).collect(Collectors.joining(", "));
        case Double d when d == 0 || Math.abs(d) >= 1e-6 && Math.abs(d) < 1e15 -> BigDecimal.valueOf(d).stripTrailingZeros().toPlainString();
        default -> String.valueOf(value);
        };
    }

    /** A value as it stands on a node: of a path the last two names. */
    public static String brief(ParameterInfo info, Object value) {
        String text = text(value);
        if (info != null && info.kind() == Kind.PATH) {
            String path = text.replace('\\', '/');
            int last = path.lastIndexOf('/');
            int before = last < 0 ? -1 : path.lastIndexOf('/', last - 1);
            return before > 0 ? "…" + path.substring(before) : path;
        }
        return text;
    }

    /** Whether a value says the same as another: 10, 10.0 and "10" do, and so do [a, b] and "a, b". */
    public static boolean same(Object one, Object other) {
        String a = text(one).strip();
        String b = text(other).strip();
        return a.equals(b) || isNumber(a) && isNumber(b) && new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");
    }

    /**
     * What is written into the pipeline for a text a person typed: a number, truth value or list where the parameter
     * is one and the text can be read so; else the text, which the check then finds fault with.
     */
    public static Object written(ParameterInfo info, String text) {
        String plain = text.strip();
        if (info.kind() == Kind.LIST) {
            return plain.isEmpty() ? List.of()
                    : List.of(plain.split("\\s*,\\s*")).stream().map(e -> scalar(info.element(), e)).toList();
        }
        if (info.kind() == Kind.MAP) {
            Map<String, String> map = new java.util.LinkedHashMap<>();
            for (String pair : plain.isEmpty() ? new String[0] : plain.split("\\s*,\\s*")) {
                int at = pair.indexOf('=');
                if (at <= 0) {
                    return plain;
                }
                map.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
            return map;
        }
        return scalar(info.kind(), info.kind() == Kind.TEXT ? text : plain);
    }

    private static Object scalar(Kind kind, String text) {
        return switch (kind) {
        case INTEGER -> text.matches("[-+]?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
        case DECIMAL -> decimal(text);
        case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
        default -> text;
        };
    }

    private static Object decimal(String text) {
        if (text.matches("[-+]?\\d{1,18}")) {
            return Long.valueOf(text); // 1 and not 1.0: as a person would write it
        }
        return isNumber(text) ? (Object) Double.valueOf(text) : text;
    }
}
