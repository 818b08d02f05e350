/**
 * Stands in for esprima, which js-yaml 3 asks for to read JavaScript functions out of YAML (`!!js/function`). Sheaf reads
 * and writes safe YAML alone, and a popup need not carry 140 kB of JavaScript parser.
 */
export {};
